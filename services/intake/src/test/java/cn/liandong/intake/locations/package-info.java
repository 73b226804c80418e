@NullMarked
package cn.liandong.intake.locations;

import org.jspecify.annotations.NullMarked;
