package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Type;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostModel;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.Texts;

/** Reads {@code costs}: what a place costs in money, line by line. */
final class CostsReader {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Reading reading;

    CostsReader(Reading reading) {
        this.reading = reading;
    }

    /** Empty if the rules have no costs, or with issues. */
    Optional<CostModel> read(Section ruleSet) {
        return ruleSet.section("costs").flatMap(this::model);
    }

    private Optional<CostModel> model(Section section) {
        String currency = section.text("currency").orElse("USD");
        if (!CURRENCY.matcher(currency).matches()) {
            section.error(
                    "bad-currency",
                    "currency",
                    "'currency' must be a code of three capital letters such as USD, was '" + currency + "'.");
        }
        int years = years(section);
        Optional<Expression> discount = section.has("discount_percent")
                ? term(section, "discount_percent")
                : Optional.of(zero(section, "discount_percent"));
        List<CostLine> lines = new ArrayList<>();
        StopRule stop = StopRule.current();
        List<Section.Named> named = section.sections("lines");
        if (!section.has("lines")) {
            section.missing("lines", "it must be a map of cost lines");
        } else if (named.isEmpty() && section.holdsOnlySections("lines")) {
            section.error("empty-costs", "lines", "'lines' is empty; it needs at least one line.");
        }
        for (Section.Named line : named) {
            stop.check();
            reading.checkId("cost line", line);
            line(line).ifPresent(lines::add);
        }
        section.close();
        return discount.isEmpty() || lines.size() < named.size() || lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CostModel(currency, years, discount.get(), lines));
    }

    private static int years(Section section) {
        Optional<Double> given = section.requiredNumber("years", "it is the horizon, 1 to 50");
        if (given.isEmpty()) {
            return 1;
        }
        double years = given.get();
        if (years >= 1 && years <= CostModel.MOST_YEARS && years == Math.rint(years)) {
            return (int) years;
        }
        section.error(
                "bad-term",
                "years",
                "'years' must be a whole number from 1 to " + CostModel.MOST_YEARS + ", was " + Texts.number(years)
                        + ".");
        return 1;
    }

    private Optional<CostLine> line(Section.Named named) {
        Section section = named.section();
        String title = section.words("title").orElse(Texts.title(named.name()));
        String why = section.words("why").orElse(null);
        boolean recurring = section.has("annual");
        Optional<Expression> amount = amount(section, recurring);
        Optional<Double> missing = section.number("missing");
        Optional<CostLine.Schedule> schedule = schedule(section, recurring);
        section.close();
        if (amount.isEmpty() || schedule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new CostLine(named.name(), title, why, recurring, amount.get(), missing.orElse(null), schedule.get()));
    }

    private Optional<Expression> amount(Section section, boolean recurring) {
        if (recurring && section.has("once")) {
            section.keyError("cost-line-kind", "once", "A line has 'once' or 'annual', not both.", "Write two lines.");
            return Optional.empty();
        }
        if (!recurring && !section.has("once")) {
            section.missing("annual", "a line needs 'annual' or 'once', an expression in the currency");
            return Optional.empty();
        }
        return reading.expression(section, recurring ? "annual" : "once", Type.NUMBER);
    }

    private Optional<CostLine.Schedule> schedule(Section section, boolean recurring) {
        List<String> keys = List.of("growth_percent", "from_year", "to_year");
        boolean sound = true;
        List<@Nullable Expression> terms = new ArrayList<>();
        for (String key : keys) {
            if (!section.has(key)) {
                terms.add(null);
                continue;
            }
            Optional<Expression> term = term(section, key);
            if (!recurring) {
                section.keyError(
                        "cost-line-kind",
                        key,
                        "'" + key + "' belongs to an 'annual' line; this line is paid once.",
                        "Remove the key.");
            }
            sound &= term.isPresent() && recurring;
            terms.add(term.orElse(null));
        }
        return sound ? Optional.of(new CostLine.Schedule(terms.get(0), terms.get(1), terms.get(2))) : Optional.empty();
    }

    /** A number, {@code {parameter: name}}, or an expression over parameters. */
    private Optional<Expression> term(Section section, String key) {
        Optional<Doc> given = section.get(key);
        Optional<Expression> term;
        if (given.isPresent() && given.get() instanceof Doc.Mapping) {
            Section map = section.section(key).orElseThrow();
            if (!map.has("parameter")) {
                map.missing("parameter", "it must be the name of a parameter");
            }
            term = map.has("parameter") ? reading.expression(map, "parameter", Type.NUMBER) : Optional.empty();
            map.close();
        } else {
            term = reading.expression(section, key, Type.NUMBER);
        }
        if (term.isPresent() && !term.get().metrics().isEmpty()) {
            section.error(
                    "bad-term",
                    key,
                    "'" + key + "' may read parameters only; '"
                            + term.get().metrics().iterator().next() + "' is a metric.");
            return Optional.empty();
        }
        reading.places().put(section.path(key), section.at(key));
        return term;
    }

    private Expression zero(Section section, String key) {
        section.get(key);
        return Expression.constant(0);
    }
}
