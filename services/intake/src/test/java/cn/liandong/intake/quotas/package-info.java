@NullMarked
package cn.liandong.intake.quotas;

import org.jspecify.annotations.NullMarked;
