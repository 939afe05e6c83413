package org.siteselection.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** All kinds of faults, and variants that are valid. */
final class Faults {
    /** Answers of a valid request. */
    private static final Fault.Expected SUCCESS = Fault.Expected.only(200, 201, 204);

    private static final List<List<Fault>> GROUPS = List.of(
            List.of(AddressFault.values()),
            List.of(HeaderFault.values()),
            List.of(BodyFault.values()),
            List.of(TreeFault.values()));

    private final ApiDocument document;

    Faults(ApiDocument document) {
        this.document = document;
    }

    static Stream<Fault> all() {
        return GROUPS.stream().flatMap(List::stream);
    }

    /** {@code valid} as it is, with other values that its schema allows, or with one fault. */
    Fault.Mutant mutant(Call valid, Operation operation, Random random) {
        int choice = random.nextInt(20);
        if (choice == 0) {
            return new Fault.Mutant("valid", valid, SUCCESS);
        }
        if (choice == 1 && "application/json".equals(valid.header("Content-Type"))) {
            return new Fault.Mutant("schema", ofSchema(valid, operation, random), Fault.Expected.documentedOr());
        }
        while (true) {
            Fault fault = Hostile.any(Hostile.any(GROUPS, random), random);
            Optional<Fault.Mutant> mutant = fault.in(valid, operation, random);
            if (mutant.isPresent()) {
                Fault.Mutant found = mutant.get();
                return new Fault.Mutant(fault.name() + " " + found.change(), found.call(), found.expected());
            }
        }
    }

    private Call ofSchema(Call valid, Operation operation, Random random) {
        SchemaValues values = new SchemaValues(document, random);
        return valid.withBody(
                values.of(operation.bodies().get("application/json").path("schema"))
                        .toString());
    }
}
