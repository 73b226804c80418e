/**
 * Where the bytes of attachments are kept: under the hash of their content, in a folder or in an S3 store.
 *
 * <p>It decides nothing and knows no report: that something was attached stands in the journal {@code incidents}, and a file
 * that no entry names is of no account.
 */
@NullMarked
package cn.liandong.attachments;

import org.jspecify.annotations.NullMarked;
