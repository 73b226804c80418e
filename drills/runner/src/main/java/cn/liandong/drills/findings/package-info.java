/** What drills have shown and somebody is to mend 整改. */
@NullMarked
package cn.liandong.drills.findings;

import org.jspecify.annotations.NullMarked;
