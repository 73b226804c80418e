@NullMarked
package cn.liandong.intake.cap;

import org.jspecify.annotations.NullMarked;
