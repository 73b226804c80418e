@NullMarked
package cn.liandong.intake;

import org.jspecify.annotations.NullMarked;
