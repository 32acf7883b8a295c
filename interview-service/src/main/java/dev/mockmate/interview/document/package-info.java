/** The text of documents, read in processes of their own. */
package dev.mockmate.interview.document;
