package org.siteselection.app;

/**
 * A setting of the service, as its documentation shows it.
 *
 * @param type what its value is: duration, size, number, text
 * @param standard value without the setting, in Markdown; empty without one
 * @param meaning Markdown on one line
 */
record Setting(String name, String type, String standard, String meaning) {
    String row() {
        return "| `" + name + "` | " + type + " | " + standard + " | " + meaning + " |";
    }
}
