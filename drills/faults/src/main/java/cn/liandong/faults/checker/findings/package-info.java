/** What a judgement brings up. */
@NullMarked
package cn.liandong.faults.checker.findings;

import org.jspecify.annotations.NullMarked;
