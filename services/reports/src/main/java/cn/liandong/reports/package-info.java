/**
 * What the edges that take reports share: how a body is understood, under which id a report is kept, and that a repeat is the
 * same report. Intake's edge takes what programs send, the console what officers are told on the phone.
 */
@NullMarked
package cn.liandong.reports;

import org.jspecify.annotations.NullMarked;
