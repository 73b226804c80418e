package cn.liandong.console.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes a sheet as an office program edits it (ISO/IEC 29500): headings are headings, each table's head stands on every page,
 * and every text is text, whatever it begins with.
 */
public final class DocxPaper {
    /** Both stand on every office machine of a county; another program takes what it has for Chinese. */
    private static final String CHINESE = "宋体";

    private static final String LATIN = "Times New Roman";
    private static final String TITLE = "Title";
    private static final String PART = "Heading1";
    private static final String HEAD_SHADE = "DDDDDD";
    private static final int SIZE = 10;
    /** In twentieths of a point: A4 with 18 mm around. */
    private static final long WIDTH = 11_906;

    private static final long HEIGHT = 16_838;
    private static final long MARGIN = 1_020;

    private DocxPaper() {}

    public static byte[] of(PaperSheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(text(sheet.title()));
            document.getProperties().getCoreProperties().setCreator("Liandong");
            styles(document);
            page(document);
            styled(document, TITLE, sheet.title());
            paragraph(document, sheet.asOf());
            sheet.heading().forEach(line -> paragraph(document, line));
            for (var part : sheet.parts()) {
                styled(document, PART, part.name());
                if (part.rows().isEmpty()) {
                    paragraph(document, part.none());
                } else {
                    table(document, part);
                }
            }
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void styles(XWPFDocument document) {
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setEastAsia("zh-CN");
        styles.addStyle(style("Normal", "Normal", SIZE, false, -1));
        styles.addStyle(style(TITLE, "Title", 18, true, -1));
        styles.addStyle(style(PART, "heading 1", 13, true, 0));
    }

    /** @param level in the document's outline; negative where it is no heading */
    private static XWPFStyle style(String id, String name, int points, boolean bold, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if ("Normal".equals(id)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
        }
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (level >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(bold ? 200 : 0));
        spacing.setAfter(BigInteger.valueOf(bold ? 80 : 0));
        var run = style.addNewRPr();
        run.addNewRFonts().set(fonts());
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(2L * points));
        return new XWPFStyle(style);
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        fonts.setEastAsia(CHINESE);
        return fonts;
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margin = section.addNewPgMar();
        var around = BigInteger.valueOf(MARGIN);
        margin.setTop(around);
        margin.setBottom(around);
        margin.setLeft(around);
        margin.setRight(around);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText("第");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText("页 共");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        footer.createRun().setText("页");
    }

    private static void styled(XWPFDocument document, String style, String said) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, said, false);
    }

    private static void paragraph(XWPFDocument document, String said) {
        write(document.createParagraph(), said, false);
    }

    private static void table(XWPFDocument document, PaperSheet.Part part) {
        var table = document.createTable(part.rows().size() + 1, part.columns().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < part.columns().size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(part, column)));
            var cell = head.getCell(column);
            cell.setColor(HEAD_SHADE);
            fill(cell, part, column, part.columns().get(column).name(), true);
        }
        for (int at = 0; at < part.rows().size(); at++) {
            row(table, part, at);
        }
    }

    private static void row(XWPFTable table, PaperSheet.Part part, int at) {
        var said = part.rows().get(at);
        var row = table.getRow(at + 1);
        row.setCantSplitRow(true);
        for (int column = 0; column < said.cells().size(); column++) {
            var cell = row.getCell(column);
            if (said.marked()) {
                cell.setColor(HEAD_SHADE);
            }
            fill(cell, part, column, said.cells().get(column), said.marked());
        }
    }

    private static void fill(XWPFTableCell cell, PaperSheet.Part part, int column, String said, boolean bold) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(Long.toString(width(part, column)));
        write(cell.getParagraphArray(0), said, bold);
    }

    private static long width(PaperSheet.Part part, int column) {
        return (WIDTH - 2 * MARGIN) * part.columns().get(column).share() / 100;
    }

    private static void write(XWPFParagraph paragraph, String said, boolean bold) {
        XWPFRun run = paragraph.createRun();
        if (bold) {
            run.setBold(true);
        }
        var lines = said.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(text(lines.get(at)));
        }
    }

    /** With squares for what XML cannot hold (its `Char`) and for what turns the line around. */
    private static String text(String said) {
        var printable = new StringBuilder();
        said.codePoints().forEach(point -> printable.appendCodePoint(isPrintable(point) ? point : '□'));
        return printable.toString();
    }

    private static boolean isPrintable(int point) {
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean character = point == '\t'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
        return character && !turns;
    }
}
