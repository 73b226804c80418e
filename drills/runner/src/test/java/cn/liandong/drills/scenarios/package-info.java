/** Tests of the scenarios and of what reads them. */
@NullMarked
package cn.liandong.drills.scenarios;

import org.jspecify.annotations.NullMarked;
