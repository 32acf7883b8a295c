/** Tables for spreadsheets. */
package dev.mockmate.testsession.csv;
