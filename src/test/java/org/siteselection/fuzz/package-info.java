/**
 * Random requests against the whole interface: valid ones made from the OpenAPI document and mutants with one fault each, whose
 * answers must be as the document says.
 */
@org.jspecify.annotations.NullMarked
package org.siteselection.fuzz;
