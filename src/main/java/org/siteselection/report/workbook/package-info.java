/** Rankings as workbooks: one class for each sheet, and the file format. */
@org.jspecify.annotations.NullMarked
package org.siteselection.report.workbook;
