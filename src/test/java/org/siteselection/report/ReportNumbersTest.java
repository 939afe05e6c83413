package org.siteselection.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class ReportNumbersTest {
    @Test
    void numbersAreGroupedAndRoundedForReading() {
        assertThat(ReportNumbers.fix(1234567.85, 1)).isEqualTo("1,234,567.9");
        assertThat(ReportNumbers.fix(-0.04, 1)).isEqualTo("0.0");
        assertThat(ReportNumbers.fix(-2.5, 0)).isEqualTo("−3");
        assertThat(ReportNumbers.number(6.5912)).isEqualTo("6.591");
        assertThat(ReportNumbers.number(412_300)).isEqualTo("412,300");
        assertThat(ReportNumbers.number(12_345_678)).isEqualTo("12,350,000");
        assertThat(ReportNumbers.amount(12_740_000, "USD")).isEqualTo("12.7 million USD");
    }

    @Test
    void sharesNeverPretendToBeCertain() {
        assertThat(ReportNumbers.percent(0.004)).isEqualTo("under 1\u00A0%");
        assertThat(ReportNumbers.percent(0.996)).isEqualTo("over 99\u00A0%");
        assertThat(ReportNumbers.percent(1)).isEqualTo("100\u00A0%");
    }

    @Test
    void apostrophesEndNoWordOfTheShell() {
        var body = JsonNodeFactory.instance.objectNode().put("name", "O'Hara");
        assertThat(ReportService.command(JsonNodeFactory.instance.objectNode().put("name", "x".repeat(30_000))))
                .contains("@request.json");
        assertThat(ReportService.quoted(body)).isEqualTo("'{\"name\":\"O'\\''Hara\"}'");
    }
}
