/** How much one caller may send; an initial report is never turned away for it. */
@NullMarked
package cn.liandong.intake.quotas;

import org.jspecify.annotations.NullMarked;
