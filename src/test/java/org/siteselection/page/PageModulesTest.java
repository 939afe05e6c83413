package org.siteselection.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pure functions of the page: the link, the weights, the table of sites, numbers. They run in the browser as written. */
@QuarkusTest
class PageModulesTest extends BrowserTest {
    private static final Path SOURCES = Path.of("src/main/resources/web/app");

    /** Value of a function body that has the exports of a module as {@code m}. */
    private Object run(String module, String body) {
        OpenedPage page = window();
        page.page().route("**/modules/**", route -> {
            String name = route.request().url().replaceFirst(".*/modules/", "");
            route.fulfill(
                    new Route.FulfillOptions().setPath(SOURCES.resolve(name)).setContentType("text/javascript"));
        });
        page.page().navigate(server.toString());
        return page.page().evaluate("async () => { const m = await import('/modules/" + module + "'); " + body + " }");
    }

    @Test
    void aLinkGivesTheViewFromWhichItWasWritten() {
        assertThat(run(
                        "state/view.js",
                        "const view = {...m.freshView(), rules: 'r', p: {a: 'x&y', b: '2'}, w: {'e.p': 12.5, e: 40}, locks: ['e'], places: ['TX'], inside: 'TX',"
                                + " vs: ['TX', 'FL'], tab: 'compare', show: 'cost', kept: [{name: 'A & B', p: {a: '1=2'}, w: {e: 50}}]};"
                                + "return JSON.stringify(m.readView(m.writeView(view))) === JSON.stringify(view);"))
                .isEqualTo(true);
        assertThat(run("state/view.js", "return m.writeView(m.freshView());")).isEqualTo("");
    }

    @Test
    void aMadeUpLinkGivesAFreshView() {
        assertThat(run(
                        "state/view.js",
                        "return JSON.stringify(m.readView('?w.e=minus&w.f=-3&tab=nothing&map=x&vs=a,b,c&in=ZZ&unknown=1'))"
                                + " === JSON.stringify({...m.freshView(), vs: ['a', 'b']});"))
                .isEqualTo(true);
    }

    @Test
    void theOtherWeightsFollowInProportionAndLockedOnesDoNot() {
        String group = "const g = ['a', 'b', 'c'].map(path => ({path, share: path === 'a' ? 0.5 : 0.25}));"
                + "const now = m.shares(g, {});";
        assertThat(run("state/weights.js", group + "return JSON.stringify(m.moveShare(g, now, 'a', 80, []));"))
                .isEqualTo("{\"a\":80,\"b\":10,\"c\":10}");
        assertThat(run("state/weights.js", group + "return JSON.stringify(m.moveShare(g, now, 'a', 90, ['b']));"))
                .isEqualTo("{\"a\":75,\"b\":25,\"c\":0}");
        assertThat(run("state/weights.js", group + "return m.moveShare(g, now, 'a', 90, ['b', 'c']) === now;"))
                .isEqualTo(true);
    }

    @Test
    void aPreviewIsWhatTheServiceAnswers() {
        assertThat(run(
                        "state/preview.js",
                        "const ask = async (weights) => (await fetch('/v1/rankings', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                                + " body: JSON.stringify({ruleSet: 'asic-assembly', weights, explain: 'top'})})).json();"
                                + "const weights = {labor: 10, energy: 50, site: 5, policy: 15, logistics: 12, risk: 8};"
                                + "const shown = m.preview(await ask({}), weights); const real = await ask(weights);"
                                + "return real.ranking.every((entry, i) => shown.ranking[i].id === entry.id && shown.ranking[i].rank === entry.rank"
                                + " && Math.abs(shown.ranking[i].score - entry.score) < 1e-9);"))
                .isEqualTo(true);
    }

    @Test
    void tablesOfSpreadsheetsAreRead() {
        assertThat(run(
                        "state/sites.js",
                        "return JSON.stringify(m.parseTable('\\uFEFFa;b\\r\\n\"x;\"\"1\"\"\";2\\r\\n\\r\\n'));"))
                .isEqualTo("[[\"a\",\"b\"],[\"x;\\\"1\\\"\",\"2\"]]");
        assertThat(
                        run(
                                "state/sites.js",
                                "return m.siteId('Ünïted 2nd', ['united_2nd']) + ' ' + m.siteId('7', []) + ' ' + m.siteId('TX', []);"))
                .isEqualTo("u_ni_ted_2nd site_7 tx_site");
    }

    @Test
    void numbersHaveUnits() {
        assertThat(
                        run(
                                "text/format.js",
                                "return [m.money(153613677), m.amount(764245, 'USD'), m.percent(0.995), m.points(-0.04), m.figure(6.365, 'cents/kWh'), m.words('parent_country')].join('|');"))
                .isEqualTo("154\u00a0M|0.8 million USD|over 99 %|0.0|6.365\u00a0cents/kWh|Parent country");
    }
}
