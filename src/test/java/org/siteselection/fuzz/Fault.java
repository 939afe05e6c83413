package org.siteselection.fuzz;

import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A kind of fault that a request may have. */
interface Fault {
    /** Kebab-case or enum name, for reports. */
    String name();

    /** {@code valid} with this fault, at a place and in a form that {@code random} chooses; nothing where it cannot have it. */
    Optional<Mutant> in(Call valid, Operation operation, Random random);

    /**
     * Statuses that a mutant may be answered with.
     *
     * @param statuses these
     * @param documented also all that the operation documents
     */
    record Expected(Set<Integer> statuses, boolean documented) {
        static Expected only(Integer... statuses) {
            return new Expected(Set.of(statuses), false);
        }

        static Expected documentedOr(Integer... statuses) {
            return new Expected(Set.of(statuses), true);
        }
    }

    /**
     * A request with a fault.
     *
     * @param change what was done, in short
     */
    record Mutant(String change, Call call, Expected expected) {
        static Optional<Mutant> of(String change, Call call, Expected expected) {
            return Optional.of(new Mutant(change, call, expected));
        }

        /** Every documented answer of the operation is correct. */
        static Optional<Mutant> of(String change, Call call) {
            return of(change, call, Expected.documentedOr());
        }
    }
}
