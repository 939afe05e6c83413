package org.siteselection.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
    private static final ApiDocument DOCUMENT = new ApiDocument();
    private static final ValidCalls CALLS = new ValidCalls("run1", "run2");
    private static final int TRIES = 200;

    static java.util.stream.Stream<Fault> everyFaultChangesARequest() {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource
    void everyFaultChangesARequest(Fault fault) {
        int changed = 0;
        for (Operation operation : DOCUMENT.operations()) {
            for (int seed = 0; seed < TRIES && changed < TRIES; seed++) {
                Random random = new Random(seed);
                Call valid = CALLS.of(operation, "", random);
                Optional<Fault.Mutant> mutant = fault.in(valid, operation, random);
                changed +=
                        mutant.isPresent() && !mutant.get().call().curl("valid").equals(valid.curl("valid")) ? 1 : 0;
            }
        }
        assertThat(changed).isGreaterThanOrEqualTo(TRIES / 2);
    }

    @Test
    void theSameSeedMakesTheSameRequest() {
        Faults faults = new Faults(DOCUMENT);
        for (Operation operation : DOCUMENT.operations()) {
            assertThat(curl(faults, operation)).isEqualTo(curl(faults, operation));
        }
    }

    private static String curl(Faults faults, Operation operation) {
        Random random = new Random(operation.id().hashCode());
        return faults.mutant(CALLS.of(operation, "", random), operation, random)
                .call()
                .curl("same");
    }
}
