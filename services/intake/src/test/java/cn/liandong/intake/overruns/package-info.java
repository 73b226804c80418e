@NullMarked
package cn.liandong.intake.overruns;

import org.jspecify.annotations.NullMarked;
