/** The report as a PDF: what stands on its pages, how it is drawn, and how many are drawn at once. */
package dev.mockmate.interview.report;
