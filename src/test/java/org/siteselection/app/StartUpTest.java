package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartUpTest {
    @Test
    void aStartWithoutTokensLogsWhatStaysConfidentialInOneLine() {
        assertThat(StartUp.closed(0, 0)).isEmpty();
        assertThat(StartUp.closed(2, 0).orElseThrow()).contains("own sites (2) and runs (0) stay closed");
        assertThat(StartUp.closed(0, 3).orElseThrow())
                .contains("runs (3) stay closed", "site-selection.security.tokens.<name>.sha256")
                .doesNotContain("\n");
    }
}
