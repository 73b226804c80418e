/** What becomes of a report: one incident, and everybody alerted who must know. */
@NullMarked
package cn.liandong.faults.checker.laws.reports;

import org.jspecify.annotations.NullMarked;
