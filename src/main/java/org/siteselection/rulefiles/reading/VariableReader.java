package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Scope;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.RuleVariable;
import org.siteselection.scoring.StopRule;

/** Reads {@code variables}: named expressions, each of which may use those above it. */
final class VariableReader {
    private final Map<String, String> units;
    private final List<RuleVariable> variables = new ArrayList<>();
    private final Set<String> unreadable = new LinkedHashSet<>();
    private Reading reading;

    /** @param units unit of each known metric */
    VariableReader(Reading reading, Map<String, String> units) {
        this.reading = reading;
        this.units = units;
    }

    /** @return the names that the expressions of the rule set know, variables included */
    Scope read(Section ruleSet) {
        StopRule stop = StopRule.current();
        for (Section.Named named : ruleSet.sections("variables")) {
            stop.check();
            reading.checkId("variable", named);
            read(named);
        }
        unreadable.addAll(ruleSet.misread("variables"));
        return scope(Map.of());
    }

    /** The variables that were read, in the order of the document. */
    List<RuleVariable> variables() {
        return variables;
    }

    private Scope scope(Map<String, Expression> more) {
        return reading.scope().with(more, unreadable);
    }

    private void read(Section.Named named) {
        Section section = named.section();
        String name = named.name();
        Optional<Expression> value = Optional.empty();
        if (section.has("value")) {
            value = reading.expression(section, "value");
        } else {
            section.missing("value", "it must be an expression");
        }
        String unit = section.words("unit")
                .or(() -> value(section).map(units::get).filter(u -> !u.isEmpty()))
                .orElse(null);
        String title = section.words("title").orElse(null);
        String why = section.words("why").orElse(null);
        section.close();
        reading.places().put(section.path(), named.keyAt());
        if (isTaken(named)) {
            return;
        }
        if (value.isEmpty()) {
            unreadable.add(name);
            reading = reading.with(scope(Map.of()));
            return;
        }
        variables.add(new RuleVariable(name, value.get(), unit, title, why));
        reading = reading.with(scope(Map.of(name, value.get())));
    }

    private static Optional<String> value(Section section) {
        return section.scalar("value").map(scalar -> scalar.text().strip());
    }

    private boolean isTaken(Section.Named named) {
        boolean metric = reading.scope().metricIndex(named.name()) >= 0;
        if (!metric && reading.scope().parameterIndex(named.name()) < 0) {
            return false;
        }
        reading.issues()
                .error(
                        "name-clash",
                        named.keyAt(),
                        named.section().path(),
                        "'" + named.name() + "' is the name of a " + (metric ? "metric" : "parameter")
                                + ", so an expression could mean either.",
                        "Rename the variable.");
        return true;
    }
}
