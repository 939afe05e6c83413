package org.siteselection.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.GateView;
import org.siteselection.ranking.RankingAnswer.LawView;
import org.siteselection.report.workbook.SheetTable.Column;

/** One row per candidate, gate and law that the gate cites; a gate that cites none has one row. */
final class LawSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.text("Id", 14),
            Column.text("Name", 24),
            Column.text("Gate", 34),
            Column.text("Outcome", 12),
            Column.text("Reason", 50),
            Column.text("Waiver", 30),
            Column.text("Law", 30),
            Column.text("Citation", 24),
            Column.text("Effective", 12),
            Column.number("Year", SheetTable.GENERAL),
            Column.text("Expires", 12),
            Column.text("Standing", 12),
            Column.text("Checked on", 12),
            Column.text("Effect", 60),
            Column.text("Source", 24),
            Column.text("Address", 40));

    private LawSheet() {}

    static SheetTable of(RankingAnswer answer) {
        return new SheetTable(
                "Laws",
                COLUMNS,
                Stream.concat(
                        answer.ranking().stream().flatMap(entry -> rows(entry.id(), entry.name(), entry.gates())),
                        answer.excluded().stream().flatMap(one -> rows(one.id(), one.name(), one.gates()))));
    }

    private static Stream<List<@Nullable Object>> rows(String id, String name, List<GateView> gates) {
        return gates.stream()
                .flatMap(gate -> gate.laws().isEmpty()
                        ? Stream.of(row(id, name, gate, null))
                        : gate.laws().stream().map(law -> row(id, name, gate, law)));
    }

    private static List<@Nullable Object> row(String id, String name, GateView gate, @Nullable LawView law) {
        List<@Nullable Object> row = new ArrayList<>(
                Arrays.<@Nullable Object>asList(id, name, gate.title(), gate.outcome(), gate.reason(), gate.waiver()));
        if (law != null) {
            row.addAll(Arrays.<@Nullable Object>asList(
                    law.title(),
                    law.citation(),
                    law.effective(),
                    law.year(),
                    law.expires(),
                    law.standing(),
                    law.checkedOn(),
                    law.effect(),
                    law.source(),
                    law.url()));
        }
        while (row.size() < COLUMNS.size()) {
            row.add(null);
        }
        return row;
    }
}
