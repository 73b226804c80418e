/** What a notification says 话术: pure, in the language of the duty room. */
@NullMarked
package cn.liandong.notifier.wordings;

import org.jspecify.annotations.NullMarked;
