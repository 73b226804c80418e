@NullMarked
package cn.liandong.intake.progress;

import org.jspecify.annotations.NullMarked;
