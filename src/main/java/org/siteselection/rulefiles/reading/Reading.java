package org.siteselection.rulefiles.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.expression.Compilation;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Scope;
import org.siteselection.expression.Sentence;
import org.siteselection.expression.Type;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.FoldedComments;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;

/**
 * The shared state of the readers of one document.
 *
 * @param inline true for documents inside a request, whose ids may have any letter case
 * @param scope names that expressions know
 * @param places place of each expression, by its path; filled while reading
 */
record Reading(Issues issues, boolean inline, Scope scope, Map<String, Position> places) {
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern INLINE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Reports an id without the form that expressions and paths need. */
    static void checkId(Issues issues, boolean inline, String kind, String id, Position at, String path) {
        Pattern form = inline ? INLINE : SNAKE_CASE;
        boolean inExpressions = kind.equals("metric") || kind.equals("parameter") || kind.equals("variable");
        if (inExpressions && Expression.isReserved(id)) {
            issues.error("bad-id", at, path, "'" + id + "' is a word of the expression language.", "Rename it.");
            return;
        }
        if (form.matcher(id).matches() && id.length() <= 100) {
            return;
        }
        String suggestion = id.strip()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[0-9_]+|_+$", "");
        issues.error(
                "bad-id",
                at,
                path,
                "The " + kind + " id must be snake_case of at most 100 characters, was '"
                        + (id.length() > 100 ? id.substring(0, 97) + "..." : id) + "'.",
                suggestion.isEmpty() || suggestion.length() > 100 ? "" : "Maybe '" + suggestion + "'.");
    }

    /** The same document with other names in its expressions. */
    Reading with(Scope names) {
        return new Reading(issues, inline, names, places);
    }

    void checkId(String kind, Section.Named named) {
        checkId(
                issues,
                inline,
                kind,
                named.name(),
                named.keyAt(),
                named.section().path());
    }

    /** Compiles the expression at a key, or reports all its errors. */
    Optional<Expression> expression(Section section, String key, Type wanted) {
        Optional<Expression> compiled = expression(section, key);
        if (compiled.isPresent() && compiled.get().type() != wanted) {
            section.error(
                    "expression-type",
                    key,
                    "'" + key + "' must be a " + word(wanted) + ", was a "
                            + word(compiled.get().type()) + ".",
                    wanted == Type.BOOLEAN
                            ? "Compare it with something, as in x > 2."
                            : "Write a ? 1 : 0 for a number.");
            return Optional.empty();
        }
        return compiled;
    }

    /** Compiles the expression of any type at a key, or reports all its errors. */
    Optional<Expression> expression(Section section, String key) {
        Optional<Doc.Scalar> scalar = section.scalar(key);
        if (scalar.isEmpty() || issues.isUnreadable(scalar.get().at())) {
            return Optional.empty();
        }
        places.put(section.path(key), scalar.get().at());
        Optional<Position> swallowing = FoldedComments.swallowing(scalar.get());
        if (swallowing.isPresent()) {
            issues.error(
                    "comment-in-folded-text",
                    swallowing.get(),
                    section.path(key),
                    "YAML joins these lines to one, so this comment would swallow what follows it.",
                    "Write the text as a block that keeps its lines (|), or move the comment to its end.");
            return Optional.empty();
        }
        Compilation compilation = Expression.compile(scalar.get().text(), scope);
        if (compilation instanceof Compilation.Refused refused) {
            for (ExpressionIssue issue : refused.issues()) {
                issues.error(
                        issue.code(),
                        scalar.get().places().at(issue.offset()),
                        section.path(key),
                        Sentence.of(issue.message()),
                        hint(issue, scalar.get().text()));
            }
            return Optional.empty();
        }
        return Optional.of(((Compilation.Compiled) compilation).expression());
    }

    /** A renamed metric has its new id as a hint, which may be far from the old one. */
    private static String hint(ExpressionIssue issue, String text) {
        if (!issue.code().equals(ExpressionIssue.UNKNOWN_NAME)) {
            return issue.hint();
        }
        return RenamedMetrics.sentence(text.substring(issue.offset(), issue.offset() + issue.length()))
                .orElseGet(issue::hint);
    }

    private static String word(Type type) {
        return switch (type) {
            case NUMBER -> "number";
            case TEXT -> "text";
            case BOOLEAN -> "condition";
        };
    }
}
