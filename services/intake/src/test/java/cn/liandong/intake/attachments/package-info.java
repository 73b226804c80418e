@NullMarked
package cn.liandong.intake.attachments;

import org.jspecify.annotations.NullMarked;
