package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StopRuleTest {
    private static final StopRule CANCELLED = new StopRule(() -> true, () -> 0, 0);
    private static final StopRule LATE = new StopRule(() -> false, () -> 1, 0);

    @Test
    void workWithoutABoundRuleContinues() {
        StopRule.current().check();
        assertThat(StopRule.current()).isSameAs(StopRule.never());
    }

    @Test
    void boundRuleIsSeenInsideTheWorkOnly() {
        StopRule inside = LATE.during(StopRule::current);
        assertThat(inside).isSameAs(LATE);
        assertThat(StopRule.current()).isSameAs(StopRule.never());
    }

    @Test
    void innerRuleEndsAndTheOuterOneIsBoundAgain() {
        StopRule after = LATE.during(() -> {
            CANCELLED.during(StopRule::current);
            return StopRule.current();
        });
        assertThat(after).isSameAs(LATE);
    }

    @Test
    void ruleIsUnboundAfterAFailure() {
        assertThatThrownBy(() -> LATE.during(() -> {
                    StopRule.current().check();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StoppedException.Reason.DEADLINE));
        assertThat(StopRule.current()).isSameAs(StopRule.never());
    }
}
