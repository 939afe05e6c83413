package org.siteselection.rulefiles;

import java.util.Map;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rulefiles.reading.MethodReader;
import org.siteselection.rules.Method;

/** Reads a method outside of a document. */
public final class RequestedMethod {
    private RequestedMethod() {}

    /**
     * Reads a method from a request.
     *
     * @param given its name, or a map with {@code type} and options
     * @throws InvalidRulesException with every issue; paths begin with {@code method}
     */
    public static Method read(Object given) {
        Issues issues = new Issues();
        Doc.Mapping request = (Doc.Mapping) InlineDocuments.read(Map.of("method", given));
        try {
            Method choice = MethodReader.read(new Section(request, "", issues));
            if (!issues.hasErrors()) {
                return choice;
            }
        } catch (Issues.TooManyException e) {
            // The issues so far are sufficient to reject the request.
        }
        throw new InvalidRulesException(issues.list());
    }
}
