@NullMarked
package cn.liandong.intake.zones;

import org.jspecify.annotations.NullMarked;
