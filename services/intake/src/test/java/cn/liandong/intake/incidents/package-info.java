@NullMarked
package cn.liandong.intake.incidents;

import org.jspecify.annotations.NullMarked;
