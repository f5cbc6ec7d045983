const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="google" content="notranslate">
<title>Tận Tâm</title>
<style>
  html, body { height: 100%; margin: 0; overflow: hidden; }
  body { display: grid; place-content: center; justify-items: center; gap: 3vmin; padding: 0 6vw;
    background: #6d1013; color: #fff8ea; font: 600 6vmin/1.4 'Be Vietnam Pro', system-ui, sans-serif; text-align: center; }
  hr { width: 18vmin; height: 0.8vmin; margin: 0; border: 0; background: #e3b04b; }
  p { margin: 0; }
  p + p { color: #f7d487; font-size: 4vmin; font-weight: 400; }
</style>
<hr>
<p>Trung tâm Phục vụ hành chính công</p>
<p>Màn hình đang được khởi động lại. Mời bạn hỏi cán bộ tại quầy.</p>
</html>`;

/**
 * The launcher's safe slide, as an address that needs no server, no file and no script: a browser that can show
 * anything can show this.
 */
export const safePage = `data:text/html;charset=utf-8;base64,${Buffer.from(page).toString('base64')}`;
