/** Grades: what figures make of an incident, and what an officer says of it. */
@NullMarked
package cn.liandong.intake.grades;

import org.jspecify.annotations.NullMarked;
