/** What a load drill says: stretches of reports and of silence, and what is expected of whoever takes them. */
@NullMarked
package cn.liandong.drills.scenarios.loads;

import org.jspecify.annotations.NullMarked;
