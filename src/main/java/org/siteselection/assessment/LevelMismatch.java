package org.siteselection.assessment;

import java.util.List;
import java.util.Optional;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.rules.Level;
import org.siteselection.text.Texts;

/** Warns of candidates of a kind that the rules do not rank: states at the level of counties, and counties at that of states. */
final class LevelMismatch {
    static final String CODE = "level-mismatch";

    private LevelMismatch() {}

    /** At most one warning, which names all such candidates. Sites fit both levels. */
    static Optional<Warning> warning(Question question) {
        boolean counties = question.rules().level() == Level.COUNTY;
        List<String> others = question.candidates().stream()
                .filter(candidate -> candidate.id().equals(candidate.place()))
                .filter(candidate -> question.catalogue()
                        .place(candidate.id())
                        .filter(place -> counties ? place.representsState() : place.representsCounty())
                        .isPresent())
                .map(Candidate::id)
                .sorted()
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String rank = counties
                ? "The rules rank counties (level: county), but these candidates are states: "
                : "The rules rank states (level: state), but these candidates are counties: ";
        return Optional.of(new Warning(CODE, rank + Texts.some(others) + "."));
    }
}
