package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.rules.Issue;

/** Faults planted into the shipped rule files, seeded, one at a time and many at once. */
class PlantedFaultsTest {
    /** A mistake of an author: the affected line, its replacement, and the position of the issue. */
    enum Fault {
        MISSPELT_KEY("( +)(unit|title|reviewed|owner|missing)(: .*)", "unknown-key", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2).substring(1) + m.group(3);
            }
        },
        UNKNOWN_METRIC("( +value: )([a-z]\\w+)()", "expression-unknown-name", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2).substring(0, 4) + m.group(2).substring(5);
            }
        },
        NEGATIVE_WEIGHT("( +weight: )(\\d+)()", "bad-weight", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + "-" + m.group(2);
            }
        },
        OCTAL_WEIGHT("( +weight: )(\\d+)()", "yaml-number", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + "0" + m.group(2);
            }
        },
        QUOTED_WEIGHT("( +weight: )(\\d+)()", "wrong-type", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + '"' + m.group(2) + '"';
            }
        },
        UNKNOWN_SCALE("( +(?:scale: \\{)?type: )(linear|piecewise|log|half_life)(.*)", "unknown-scale", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2) + "s" + m.group(3);
            }
        },
        INFINITE_ANCHOR("( +best: )([-.\\d]+)()", "not-finite", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + ".inf";
            }
        },
        TEXT_ANCHOR("( +worst: )([-.\\d]+)()", "wrong-type", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2) + " percent";
            }
        },
        UNKNOWN_POLICY("( +missing: )(exclude|reweight|worst)()", "unknown-missing", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2) + "d";
            }
        },
        UNKNOWN_OUTCOME("( +outcome: )(fail|conditional)()", "unknown-outcome", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2) + "ed";
            }
        },
        UNKNOWN_FILE("( +use: )(factors/\\w+)(\\.yaml)", "use-unknown-file", 2) {
            @Override
            String planted(Matcher m) {
                return m.group(1) + m.group(2) + "s" + m.group(3);
            }
        };

        private final Pattern line;
        private final String code;
        private final int group;

        Fault(String line, String code, int group) {
            this.line = Pattern.compile(line);
            this.code = code;
            this.group = group;
        }

        abstract String planted(Matcher line);

        /** Plants it in an unchanged line and returns the expected issue. */
        String plant(ShippedFiles files, SplittableRandom random, Set<String> taken) {
            List<Integer> numbers = new ArrayList<>();
            List<String> paths = new ArrayList<>();
            for (String path : files.paths()) {
                for (int i = 0; i < files.lines(path).size(); i++) {
                    if (line.matcher(files.lines(path).get(i)).matches() && !taken.contains(path + i)) {
                        paths.add(path);
                        numbers.add(i);
                    }
                }
            }
            int pick = random.nextInt(numbers.size());
            String path = paths.get(pick);
            int number = numbers.get(pick);
            taken.add(path + number);
            Matcher matcher = line.matcher(files.lines(path).get(number));
            assertThat(matcher.matches()).isTrue();
            files.lines(path).set(number, planted(matcher));
            return path + ":" + (number + 1) + ":" + (matcher.start(group) + 1) + " " + code;
        }
    }

    private static String shown(Issue issue) {
        return issue.file() + ":" + issue.line() + ":" + issue.column() + " " + issue.code();
    }

    @Test
    void theShippedFilesHaveNoIssue() {
        assertThat(new ShippedFiles().issues()).isEmpty();
    }

    static Stream<Object[]> oneAtATime() {
        return Stream.of(Fault.values())
                .flatMap(fault -> LongStream.rangeClosed(1, 4).mapToObj(seed -> new Object[] {fault, seed}));
    }

    @ParameterizedTest
    @MethodSource("oneAtATime")
    void onePlantedFaultIsOneIssueAtItsPlace(Fault fault, long seed) {
        ShippedFiles files = new ShippedFiles();
        String planted = fault.plant(files, new SplittableRandom(seed), new HashSet<>());

        assertThat(files.issues()).extracting(PlantedFaultsTest::shown).containsExactly(planted);
    }

    static LongStream seeds() {
        // Seed 12 plants two faults in one scale, whose unknown type hides the other.
        return LongStream.concat(LongStream.rangeClosed(1, 11), LongStream.of(13));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void manyPlantedFaultsAreAllFound(long seed) {
        ShippedFiles files = new ShippedFiles();
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> taken = new HashSet<>();
        List<String> planted = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            if (fault != Fault.UNKNOWN_FILE) { // it would hide what is planted in that file
                planted.add(fault.plant(files, random, taken));
            }
        }

        assertThat(files.issues()).extracting(PlantedFaultsTest::shown).containsExactlyInAnyOrderElementsOf(planted);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultWithANearNameHasAHint(Fault fault) {
        ShippedFiles files = new ShippedFiles();
        fault.plant(files, new SplittableRandom(7), new HashSet<>());

        if (fault.code.contains("unknown")) {
            assertThat(files.issues())
                    .allSatisfy(issue -> assertThat(issue.hint()).startsWith("Maybe '"));
        }
        assertThat(files.issues())
                .allSatisfy(issue -> assertThat(issue.message()).endsWith("."));
    }

    @Test
    void aReasonMayBeOmitted() {
        ShippedFiles files = new ShippedFiles();
        for (String path : files.paths()) {
            files.lines(path).removeIf(line -> line.matches(" +why: [^>].*"));
        }

        assertThat(files.issues()).isEmpty();
    }

    @Test
    void expectationsDetectSwappedAnchors() {
        ShippedFiles files = new ShippedFiles();
        List<String> lines = files.lines("tax-climate-2024.yaml");
        lines.replaceAll(line -> line.replace("worst: 0, best: 10", "worst: 10, best: 0"));

        assertThat(files.issues().stream().filter(issue -> !issue.hasErrorSeverity()))
                .as("the catalogue knows the direction")
                .hasSize(5)
                .allMatch(issue -> issue.code().equals("direction-mismatch"));
        assertThat(files.issues().stream().filter(Issue::hasErrorSeverity))
                .hasSizeGreaterThan(5)
                .allMatch(issue -> issue.code().equals("expectation-failed")
                        && issue.message()
                                .matches(".*(must be WY, was \\w+|is \\d+\\.\\d+, (above|below) \\d.*|rank \\d.*)\\."))
                .extracting(Issue::line)
                .allMatch(line -> line > lines.indexOf("expect:"));
    }

    @Test
    void aRepeatedLineIsADuplicateKey() {
        ShippedFiles files = new ShippedFiles();
        List<String> lines = files.lines("factors/energy.yaml");
        int weight = lines.indexOf("    weight: 45");
        lines.add(weight + 1, "    weight: 45");

        assertThat(files.issues())
                .extracting(PlantedFaultsTest::shown)
                .containsExactly("factors/energy.yaml:" + (weight + 2) + ":5 duplicate-key");
    }
}
