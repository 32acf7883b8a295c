/** Tables of the interview service; nothing above this floor knows them. */
package dev.mockmate.interview.store;
