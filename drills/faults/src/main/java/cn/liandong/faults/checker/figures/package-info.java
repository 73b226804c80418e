/** What a judgement measures. */
@NullMarked
package cn.liandong.faults.checker.figures;

import org.jspecify.annotations.NullMarked;
