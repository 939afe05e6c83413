package org.siteselection.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.siteselection.http.request.Paging;

@QuarkusTest
class AuditTrailTest {
    @Inject
    AuditTrail trail;

    @Inject
    AuditLog log;

    private List<AuditEntry> entries(String subject) {
        return log.page(
                        new AuditLog.Wanted(Optional.empty(), Optional.empty(), Optional.of(subject)),
                        new Paging(0, 200))
                .items();
    }

    @Test
    void anEntryIsKeptWithTheChange() {
        String detail = "é€ ".repeat(20_000);
        QuarkusTransaction.requiringNew().run(() -> trail.record("place.put", "kept", detail));
        assertThat(entries("kept")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("anonymous");
            assertThat(entry.action()).isEqualTo("place.put");
            assertThat(entry.detail()).isEqualTo(detail);
        });
    }

    @Test
    void anEntryIsRolledBackWithItsChange() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.record("place.put", "lost", "");
                    throw new IllegalStateException("the change fails");
                }))
                .hasMessageContaining("the change fails");
        assertThat(entries("lost")).isEmpty();
    }

    @Test
    void withoutAChangeThereIsNoEntry() {
        assertThatThrownBy(() -> trail.record("place.put", "alone", "")).isInstanceOf(TransactionalException.class);
        assertThat(entries("alone")).isEmpty();
    }
}
