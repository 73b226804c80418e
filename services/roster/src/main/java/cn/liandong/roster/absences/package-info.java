/** Absences 外出报备: filed beforehand with a named substitute, approved by another, or lapsed. */
@NullMarked
package cn.liandong.roster.absences;

import org.jspecify.annotations.NullMarked;
