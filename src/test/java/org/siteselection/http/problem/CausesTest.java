package org.siteselection.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void findsTheNearestCauseAndSuppressedExceptions() {
        IOException near = new IOException("near", new IOException("far"));
        IllegalStateException thrown = new IllegalStateException(near);
        ArithmeticException suppressed = new ArithmeticException("commit");
        near.addSuppressed(suppressed);
        assertThat(Causes.first(thrown, IOException.class)).isSameAs(near);
        assertThat(Causes.first(thrown, IOException.class, e -> "far".equals(e.getMessage())))
                .isSameAs(near.getCause());
        assertThat(Causes.first(thrown, ArithmeticException.class)).isSameAs(suppressed);
        assertThat(Causes.first(thrown, IllegalStateException.class)).isSameAs(thrown);
        assertThat(Causes.first(null, Exception.class)).isNull();
    }

    @Test
    void endsOnACycleOfCauses() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));
        assertThat(Causes.first(one, IOException.class)).isNull();
    }
}
