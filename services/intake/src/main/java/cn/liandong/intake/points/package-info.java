/** Points where people are who may have to be warned, such as schools. */
@NullMarked
package cn.liandong.intake.points;

import org.jspecify.annotations.NullMarked;
