package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.SearchPlan.Stage;
import java.util.Locale;

/** What a search found and how, in columns. */
final class SearchListing {

  private SearchListing() {}

  static Listing<SearchHit> hits() {
    return new Listing<SearchHit>()
        .text("chunk", SearchHit::chunk)
        .text("project", SearchHit::project)
        .text("path", SearchHit::path)
        .number("start_line", SearchHit::startLine)
        .number("end_line", SearchHit::endLine)
        .text("symbol", SearchHit::symbol)
        .text("kind", SearchHit::kind)
        .text("language", SearchHit::language)
        .text("commit_sha", SearchHit::commitSha)
        .number("score", SearchHit::score)
        .number("similarity", hit -> hit.parts().similarity())
        .number("semantic_rank", hit -> hit.parts().semanticRank())
        .number("words", hit -> hit.parts().words())
        .number("text_rank", hit -> hit.parts().textRank())
        .number("name", hit -> hit.parts().name())
        .number("pairs", hit -> hit.parts().pairs())
        .number("prior", hit -> hit.parts().prior())
        .text("passage", SearchHit::passage);
  }

  static Listing<Stage> stages() {
    return new Listing<Stage>()
        .text("stage", Stage::name)
        .text("how", Stage::how)
        .number("found", Stage::found)
        .number("ms", stage -> String.format(Locale.ROOT, "%.1f", stage.millis()));
  }
}
