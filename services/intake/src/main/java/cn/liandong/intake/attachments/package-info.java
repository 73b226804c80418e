/** Photos and recordings of reports: taken off the connection, told apart by their content, kept, and handed out again. */
@NullMarked
package cn.liandong.intake.attachments;

import org.jspecify.annotations.NullMarked;
