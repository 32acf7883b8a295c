/**
 * Owns the settings of interview-service that several features read: {@code InterviewConfig}, {@code mockmate.interview.*}. What
 * one feature alone reads is a {@code …Config} of that feature.
 */
package dev.mockmate.interview.config;
