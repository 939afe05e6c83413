package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.assessment.Asked;
import org.siteselection.assessment.Assessment;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.YamlDocuments;
import org.siteselection.rulefiles.reading.RuleSetReader;
import org.siteselection.rules.RuleOrigin;
import org.siteselection.rules.RuleSet;

/** Every number is independent of the order of candidates, factors and criteria, to the last bit. */
class OrderTest {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final String ID = "asic-assembly";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofFilesAndCandidatesChangesNoBit(long seed) {
        Random random = new Random(seed);
        RuleDirectory files = RuleDirectory.read(Path.of("scoring-rules"));
        Doc.Mapping document = new IncludedFiles(files, new Issues())
                .resolve(YamlDocuments.read(ID, files.text(ID + ".yaml").orElseThrow(), new Issues())
                        .orElseThrow());
        List<String> ids =
                new ArrayList<>(EDITION.states().stream().map(Place::id).toList());

        Map<String, List<Long>> expected = bits(read(document), ids);
        assertThat(expected).hasSizeGreaterThan(40);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(ids, random);
            assertThat(bits(read((Doc.Mapping) shuffled(document, random)), ids))
                    .isEqualTo(expected);
        }
    }

    private static RuleSet read(Doc.Mapping document) {
        return new RuleSetReader(RuleCompiler.units(EDITION), EDITION, new Issues(), RuleSetReader.Purpose.KEEPING)
                .read(document, ID, new RuleOrigin("", "", Map.of()))
                .orElseThrow();
    }

    /** Score, completeness and all contributions of each candidate, by path, as bits. */
    private static Map<String, List<Long>> bits(RuleSet rules, List<String> ids) {
        Assessment got =
                Asked.of(rules, EDITION).candidates(ids.toArray(String[]::new)).assess();
        return got.ranked().stream()
                .collect(Collectors.toMap(
                        a -> a.rank() + " " + a.candidate().id(), a -> numbers(got, a), (a, b) -> a, TreeMap::new));
    }

    private static List<Long> numbers(Assessment assessment, Assessment.Assessed assessed) {
        List<Double> numbers = new ArrayList<>();
        numbers.add(assessed.score());
        numbers.add(assessed.result().score());
        numbers.add(assessed.result().completeness());
        Map<String, Double> contributions = new TreeMap<>();
        for (int node = 0; node < assessment.hierarchy().size(); node++) {
            contributions.put(
                    assessment.hierarchy().node(node).path(), assessed.result().contributions()[node]);
        }
        numbers.addAll(contributions.values());
        return numbers.stream().map(Double::doubleToLongBits).toList();
    }

    /** The document with the keys of every map in another order; without expectations, which are not scored. */
    private static Doc shuffled(Doc doc, Random random) {
        if (!(doc instanceof Doc.Mapping map)) {
            return doc;
        }
        List<String> keys = Arrays.asList(map.entries().keySet().toArray(String[]::new));
        Collections.shuffle(keys, random);
        Map<String, Doc.Entry> entries = new LinkedHashMap<>();
        keys.forEach(key -> entries.put(
                key,
                new Doc.Entry(
                        map.entries().get(key).at(),
                        // A variable may use those above it, so their order has a meaning.
                        key.equals("variables")
                                ? map.entries().get(key).value()
                                : shuffled(map.entries().get(key).value(), random))));
        return new Doc.Mapping(map.at(), entries);
    }
}
