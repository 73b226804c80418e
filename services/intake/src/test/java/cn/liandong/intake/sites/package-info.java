@NullMarked
package cn.liandong.intake.sites;

import org.jspecify.annotations.NullMarked;
