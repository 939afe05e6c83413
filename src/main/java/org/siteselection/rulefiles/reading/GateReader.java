package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Type;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Gate;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.Texts;

/** Reads {@code gates}: hard conditions with their outcome, reason and the kind of law that they cite. */
final class GateReader {
    private GateReader() {}

    static List<Gate> read(Section ruleSet, Reading reading) {
        List<Gate> gates = new ArrayList<>();
        StopRule stop = StopRule.current();
        for (Section.Named named : ruleSet.sections("gates")) {
            stop.check();
            reading.checkId("gate", named);
            Section section = named.section();
            String title = section.words("title").orElse(Texts.title(named.name()));
            Optional<Expression> when = Optional.empty();
            if (section.has("when")) {
                when = reading.expression(section, "when", Type.BOOLEAN);
            } else {
                section.missing("when", "it must be a condition");
            }
            Optional<String> outcome = Optional.empty();
            if (section.has("outcome")) {
                outcome = section.oneOf("outcome", "unknown-outcome", List.of("fail", "conditional"));
            } else {
                section.missing("outcome", "it must be fail or conditional");
            }
            Optional<String> reason = section.words("reason");
            if (!section.has("reason")) {
                section.missing("reason", "the ranking shows it");
            }
            String cites = section.words("cites").orElse(null);
            reading.places().put(section.path("cites"), section.at("cites"));
            String why = section.words("why").orElse(null);
            section.close();
            if (when.isPresent() && outcome.isPresent() && reason.isPresent()) {
                Gate.Outcome gravity = outcome.get().equals("fail") ? Gate.Outcome.FAIL : Gate.Outcome.CONDITIONAL;
                gates.add(new Gate(named.name(), title, when.get(), gravity, reason.get(), cites, why));
            }
        }
        return gates;
    }
}
