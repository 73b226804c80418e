/** The sheet for the night when everything is down 应急纸: composed of the pictures, and laid into a folder every hour. */
@NullMarked
package cn.liandong.console.emergencysheets;

import org.jspecify.annotations.NullMarked;
