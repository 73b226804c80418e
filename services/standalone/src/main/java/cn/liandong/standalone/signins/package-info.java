/**
 * Sign-ins of the sample city: made up at the first start, kept readable for the owner of the data folder alone, and written
 * to {@code credentials} as hashes.
 */
@NullMarked
package cn.liandong.standalone.signins;

import org.jspecify.annotations.NullMarked;
