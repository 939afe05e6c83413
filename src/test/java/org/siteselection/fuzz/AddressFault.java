package org.siteselection.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Faults of the path, the query and the method. */
enum AddressFault implements Fault {
    UNKNOWN_PARAMETER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            String name =
                    Hostile.any(List.of("unknown", "Unknown", "candidates", "%20", "a[]", "%F0%9F%92%A5"), random);
            return Mutant.of(name, valid.and(name + "=1"), Expected.only(400));
        }
    },
    /** A second value of a parameter that has one. */
    DUPLICATE_PARAMETER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> single = operation.parameters("query").stream()
                    .filter(parameter -> !List.of("array", "object").contains(parameter.type()))
                    .map(Operation.Parameter::name)
                    .toList();
            return valid.query().stream()
                    .filter(part -> single.contains(part.replaceFirst("=.*", "")))
                    .findFirst()
                    .flatMap(part -> Mutant.of(part, valid.and(part), Expected.only(400)));
        }
    },
    PARAMETER_OF_WRONG_TYPE {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> typed = operation.parameters("query").stream()
                    .filter(parameter -> List.of("integer", "boolean", "enum").contains(parameter.type()))
                    .map(Operation.Parameter::name)
                    .toList();
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String name = Hostile.any(typed, random);
            String wrong = Hostile.any(
                    List.of("", "1.5", "1e0", "NaN", "-1", "9999999999", "TRUE", "yes", "0x1", "%D9%A1", "+1"), random);
            return Mutant.of(name + "=" + wrong, without(valid, name).and(name + "=" + wrong), Expected.documentedOr());
        }
    },
    MISSING_PARAMETER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> required = operation.parameters("query").stream()
                    .filter(Operation.Parameter::required)
                    .map(Operation.Parameter::name)
                    .toList();
            if (required.isEmpty()) {
                return Optional.empty();
            }
            String name = Hostile.any(required, random);
            return Mutant.of(name, without(valid, name), Expected.only(400));
        }
    },
    HOSTILE_PARAMETER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> names = operation.parameters("query").stream()
                    .map(Operation.Parameter::name)
                    .toList();
            if (names.isEmpty()) {
                return Optional.empty();
            }
            String name = Hostile.any(names, random);
            String part = name + "=" + encoded(Hostile.text(random));
            return Mutant.of(part, without(valid, name).and(part), Expected.documentedOr(414));
        }
    },
    HOSTILE_PATH_PARAMETER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<Integer> variable = placeholders(operation);
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            String[] segments = valid.path().split("/");
            int at = Hostile.any(variable, random);
            String text = Hostile.text(random);
            if (text.isEmpty() || text.equals("..")) {
                // That is the address of another operation.
                return Optional.empty();
            }
            segments[at] = encoded(text);
            String path = String.join("/", segments);
            return Mutant.of(path, valid.withPath(path), Expected.documentedOr(400, 404, 405, 414));
        }
    },
    BROKEN_PERCENT_ENCODING {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            String broken = Hostile.any(
                    List.of("%", "%z", "%zz", "%1", "%u0041", "%ff", "%C0%80", "%ED%A0%80", "%F0%9F", "%e9"), random);
            List<Integer> variable = placeholders(operation);
            if (variable.isEmpty() || random.nextBoolean()) {
                return Mutant.of("query " + broken, valid.and("a=" + broken), Expected.only(400));
            }
            String[] segments = valid.path().split("/");
            segments[Hostile.any(variable, random)] = broken;
            String path = String.join("/", segments);
            return Mutant.of(path, valid.withPath(path), Expected.documentedOr(400, 404));
        }
    },
    ILLEGAL_CHARACTER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            String illegal =
                    Hostile.any(List.of("|", "{}", "\"", "<>", "\\", "^", "`", "#a", "\u00E9", "[", "\u0080"), random);
            Call mutant = random.nextBoolean() ? valid.withPath(valid.path() + illegal) : valid.and("a=" + illegal);
            // The longer path may be the address of another operation.
            return Mutant.of(illegal, mutant, Expected.only(400, 404, 405, 406));
        }
    },
    WRONG_PATH {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            String path = valid.path();
            String wrong = Hostile.any(
                    List.of(
                            path + "/more",
                            path + "//",
                            "/" + path,
                            path.replaceFirst("/v1", "/v2"),
                            path.replaceFirst("/v1", "/V1"),
                            path.replaceFirst("/v1", ""),
                            path + ";a=b",
                            "/./" + path,
                            path + "/.",
                            path + "%2F",
                            path + "%00",
                            path + ".json"),
                    random);
            return Mutant.of(wrong, valid.withPath(wrong), Expected.documentedOr(400, 404, 405));
        }
    },
    LONG_ADDRESS {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return random.nextBoolean()
                    ? Mutant.of("path", valid.withPath(valid.path() + "a".repeat(20_000)), Expected.only(414))
                    : Mutant.of("query", valid.and("a=" + "a".repeat(20_000)), Expected.only(414));
        }
    },
    WRONG_METHOD {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            String method = Hostile.any(
                    List.of(
                            "GET",
                            "POST",
                            "PUT",
                            "PATCH",
                            "DELETE",
                            "TRACE",
                            "INVENTED",
                            "get",
                            "CONNECTED",
                            "PROPFIND"),
                    random);
            return operation.others().contains(method)
                    ? Optional.empty()
                    : Mutant.of(method, valid.withMethod(method), Expected.only(405));
        }
    },
    HEAD_OR_OPTIONS {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            if (random.nextBoolean()) {
                return Mutant.of("OPTIONS", valid.withMethod("OPTIONS"), Expected.only(204));
            }
            return operation.method().equals("GET")
                    ? Mutant.of("HEAD", valid.withMethod("HEAD"), Expected.only(200))
                    : Optional.empty();
        }
    };

    private static Call without(Call call, String name) {
        return call.withQuery(call.query().stream()
                .filter(part -> !part.startsWith(name + "=") && !part.startsWith(name + "."))
                .toList());
    }

    /** Positions of the placeholders among the segments of the path. */
    private static List<Integer> placeholders(Operation operation) {
        List<Integer> found = new ArrayList<>();
        String[] segments = operation.template().split("/");
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                found.add(i);
            }
        }
        return found;
    }

    /** UTF-8 in percent-encoding. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
