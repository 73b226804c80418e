@NullMarked
package cn.liandong.console.emergencysheets;

import org.jspecify.annotations.NullMarked;
