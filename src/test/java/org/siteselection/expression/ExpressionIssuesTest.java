package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.expression.syntax.ExpressionIssue;

/** The guillemets mark the position of each issue. They are removed before the source is read. */
class ExpressionIssuesTest {
    private record Span(int offset, int length) {}

    private record Marked(String source, List<Span> spans) {
        static Marked of(String text) {
            StringBuilder source = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>();
            for (char c : text.toCharArray()) {
                if (c == '«') {
                    open.push(source.length());
                } else if (c == '»') {
                    spans.add(new Span(open.peek(), source.length() - open.pop()));
                } else {
                    source.append(c);
                }
            }
            return new Marked(source.toString(), spans);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a + «pricee»                          ~ unknown-name     ~ Maybe 'price' was meant.
            «headcout» > 1                        ~ unknown-name     ~ Maybe 'headcount' was meant.
            has(«pric»)                           ~ unknown-name     ~ Maybe 'price' was meant.
            country == «CHN»                      ~ unknown-name     ~ Put a string in quotes.
            country in ["CN", «IRN»]              ~ unknown-name     ~ Put a string in quotes.
            «IRN» in ["CN"]                       ~ unknown-name     ~ Put a string in quotes.
            1 + «sqrt»                            ~ unknown-name     ~ The function is called as sqrt(x).
            automated == «True»                   ~ unknown-name     ~ Write true in small letters.
            «sqr»(a)                              ~ unknown-function ~ Maybe 'sqrt' was meant.
            «log»(a)                              ~ unknown-function ~ ln is the natural logarithm, log10 the decimal one.
            «MIN»(a, b)                           ~ unknown-function ~ Maybe 'min' was meant.
            «not»(automated)                      ~ unknown-function ~ Write ! for 'not', for example !(x in [1, 2]).
            «AND»(automated, automated)           ~ unknown-function ~ Write && for 'and'.
            «IIF»(automated, 1, 2)                ~ unknown-function ~ Write condition ? a : b.
            «a»(b + 1)                            ~ unknown-function ~ It is a name and takes no arguments; write * to multiply.
            «size»(country)                       ~ unknown-function ~ ``
            1 + «pow(a)»                          ~ arguments        ~ It is called as pow(x, y).
            «min()»                               ~ arguments        ~ It is called as min(a, b, ...).
            «clamp(a, 1)»                         ~ arguments        ~ It is called as clamp(x, low, high).
            «abs(a, b)»                           ~ arguments        ~ It is called as abs(x).
            «has()»                               ~ arguments        ~ It is called as has(metric).
            «has(a, b)»                           ~ arguments        ~ It is called as has(metric).
            has(«a + 1»)                          ~ arguments        ~ Ask for each metric on its own.
            has(«(a)»)                            ~ arguments        ~ Ask for each metric on its own.
            has(«headcount»)                      ~ arguments        ~ Parameters always have a value.
            a + «country»                         ~ type             ~ ``
            «automated» * 2                       ~ type             ~ ``
            -«country»                            ~ type             ~ ``
            !«a»                                  ~ type             ~ Compare it, for example a > 0.
            «a» && automated                      ~ type             ~ Compare it, for example a > 0.
            automated || «country»                ~ type             ~ ``
            «a + 1» ? 1 : 2                       ~ type             ~ Compare it, for example a + 1 > 0.
            «automated ? 1 : "x"»                 ~ type             ~ Write numbers without quotes, strings in quotes.
            «automated ? 1 : true»                ~ type             ~ ``
            «country» < 3                         ~ type             ~ ``
            1 >= «automated»                      ~ type             ~ ``
            «a == "2"»                            ~ type             ~ Write numbers without quotes, strings in quotes.
            «country != automated»                ~ type             ~ ``
            country in ["CN", «1»]                ~ type             ~ Write numbers without quotes, strings in quotes.
            min(a, «country»)                     ~ type             ~ ``
            «1 < a < 3»                           ~ type             ~ Write 1 < a && a < 3.
            «a == b < 3»                          ~ type             ~ Write a == b && b < 3.
            «a == b == 3»                         ~ type             ~ Comparisons are joined with &&.
            «a < b == 3»                          ~ type             ~ Comparisons are joined with &&.
            «1e400»                               ~ number           ~ The largest number is about 1.8e308.
            «0x10»                                ~ number           ~ Numbers are decimal.
            «1_000»                               ~ number           ~ Digits are not separated: 1000000 or 1e6.
            «5MW»                                 ~ number           ~ Numbers look like 12, 0.5 or 1.5e3, without a suffix or unit.
            a «=» 2                               ~ syntax           ~ Equality is written ==.
            a ==«=» 2                             ~ syntax           ~ Equality is written ==.
            a «<>» 2                              ~ syntax           ~ Write != for 'not equal'.
            a «=>» 2                              ~ syntax           ~ Write >= for 'at least'.
            automated «&» true                    ~ syntax           ~ Write && for 'and'.
            automated «|» true                    ~ syntax           ~ Write || for 'or'.
            automated «and» true                  ~ syntax           ~ Write && for 'and'.
            automated «OR» true                   ~ syntax           ~ Write || for 'or'.
            not «automated»                       ~ syntax           ~ Write ! for 'not', for example !(x in [1, 2]).
            a «not» in [1]                        ~ syntax           ~ Write ! for 'not', for example !(x in [1, 2]).
            a «^» 2                               ~ syntax           ~ Write pow(x, y).
            a «**» 2                              ~ syntax           ~ Write pow(x, y).
            state«.»price                         ~ syntax           ~ Names are single words without dots.
            country == «“»CN”                     ~ syntax           ~ Use straight quotes, " or '.
            a «≤» 2                               ~ syntax           ~ Write <= for 'at most'.
            a «;» b                               ~ syntax           ~ ``
            a + «🏭»                              ~ syntax           ~ ``
            «if»(a > 1, 2, 3)                     ~ syntax           ~ Write condition ? a : b.
            a == «null»                           ~ syntax           ~ has(metric) is true if there is a value.
            «for» + 1                             ~ syntax           ~ ``
            a + «while»                           ~ syntax           ~ ``
            a in «b»                              ~ syntax           ~ ``
            a in «(»1, 2)                         ~ syntax           ~ ``
            a«[»1]                                ~ syntax           ~ A list is allowed only after 'in'.
            «[»1]                                 ~ syntax           ~ A list is allowed only after 'in'.
            a in [1,«]»                           ~ syntax           ~ ``
            a > 1 ? b > 1 «?» 1 : 2 : 3           ~ syntax           ~ Put parentheses around a condition between ? and its colon.
            a > 1 ? 2«»                           ~ syntax           ~ ``
            a +«»                                 ~ syntax           ~ ``
            a + «*» b                             ~ syntax           ~ ``
            («)»                                  ~ syntax           ~ ``
            (a + b«»                              ~ syntax           ~ ``
            min(a, b«]»                           ~ syntax           ~ ``
            a «b»                                 ~ syntax           ~ ``
            a«)»                                  ~ syntax           ~ ``
            a «'x'»                               ~ syntax           ~ ``
            «'''»x'''                             ~ syntax           ~ Write "text" or 'text'.
            """)
    void areAtThePositionOfTheError(String marked, String code, String hint) {
        Marked expected = Marked.of(marked);
        ExpressionIssue issue = only(expected.source());
        assertThat(issue.code()).isEqualTo("expression-" + code);
        assertThat(expected.spans()).containsExactly(new Span(issue.offset(), issue.length()));
        assertThat(issue.hint()).isEqualTo(hint);
        assertThat(issue.message()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            «foo» + «bar» * «pow(«baz»)»                      ~ unknown-name unknown-name arguments unknown-name
            «foo» + «pow(a)» + «country» > 1 && «1e999» > 0   ~ unknown-name arguments type number
            «nope»(«foo», -«country»)                         ~ unknown-function unknown-name type
            ««foo» < a < 3»                                   ~ unknown-name type
            automated ? «foo» : «bar»                         ~ unknown-name unknown-name
            a + «(automated ? «foo» : country)»               ~ unknown-name type
            a + (automated ? «foo» : b)                       ~ unknown-name
            «country» < «"US"»                                ~ type type
            !(«foo» in [«bar», «"x"» + 1])                    ~ unknown-name unknown-name type
            has(«foo») && «a»                                 ~ unknown-name type
            «foo» && «a» || «country»                         ~ unknown-name type type
            «has(«foo», «bar»)»                               ~ arguments unknown-name unknown-name
            «1 < a < 3» < b < 5                               ~ type
            («automated ? 1 : "x"») + «country»               ~ type type
            «ln(«country»)» && true                           ~ type type
            «1e999» + «0x1» «=» 3                             ~ number number syntax
            """)
    void allIssuesAreReportedAtOnceWithoutConsequentialOnes(String marked, String codes) {
        Marked expected = Marked.of(marked);
        String[] expectedCodes = codes.split(" ");
        List<ExpressionIssue> issues = Sample.refused(expected.source());
        assertThat(issues).hasSize(expectedCodes.length);
        assertThat(issues)
                .allSatisfy(issue -> assertThat(expected.spans()).contains(new Span(issue.offset(), issue.length())));
        assertThat(issues.stream().map(issue -> issue.code().substring("expression-".length())))
                .containsExactlyInAnyOrder(expectedCodes);
        assertThat(issues).isSortedAccordingTo(Comparator.comparingInt(ExpressionIssue::offset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            «a / 0»                             ~ division-by-zero
            1 + «a % (2 - 2)»                   ~ division-by-zero
            «a / (0.1 + 0.2 - 0.3)»             ~ division-by-zero
            a > 1 ? «1 / 0» : b                 ~ division-by-zero
            «1 / 0» > 2 && «b / 0» > 2          ~ division-by-zero division-by-zero
            a in [1, «2 / 0»]                   ~ division-by-zero
            a + «ln(0)»                         ~ domain
            -«sqrt(-1)»                         ~ domain
            ln(«ln(0)»)                         ~ domain
            «clamp(a, 3, 1)»                    ~ domain
            max(a, «pow(10, 400)»)              ~ overflow
            """)
    void reportConstantsWithoutAValue(String marked, String codes) {
        List<ExpressionIssue> issues = Sample.refused(Marked.of(marked).source());
        assertThat(issues.stream().map(ExpressionIssue::code)).containsExactlyInAnyOrder(codes.split(" "));
        assertThat(issues)
                .allSatisfy(issue ->
                        assertThat(Marked.of(marked).spans()).contains(new Span(issue.offset(), issue.length())));
    }

    @Test
    void messagesNameTheGivenAndTheExpectedForm() {
        assertThat(only("pow(a)").message()).isEqualTo("pow takes 2 arguments, but 1 were given");
        assertThat(only("min()").message()).isEqualTo("min takes at least 1 argument, but 0 were given");
        assertThat(only("a + country").message()).isEqualTo("+ takes a number, but 'country' is a string");
        assertThat(only("a == '2'").message())
                .isEqualTo("== takes two values of one type, but 'a' is a number and ''2'' is a string");
        assertThat(only("(a + b").message())
                .isEqualTo("expected ')' for the '(' at column 1, but found the end of the expression");
        assertThat(only("").message()).isEqualTo("expected a value, but found the end of the expression");
        assertThat(only("a + \u0000").message()).isEqualTo("the character U+0000 is not part of the language");
        assertThat(only("a\u00a0+ b").message()).isEqualTo("the character U+00A0 is not part of the language");
        assertThat(only("if + 1").message()).isEqualTo("'if' is a reserved word and cannot be a name");
    }

    private static ExpressionIssue only(String source) {
        List<ExpressionIssue> issues = Sample.refused(source);
        assertThat(issues).as(source).hasSize(1);
        return issues.get(0);
    }
}
